import type { Status } from "../../domain/score-sheet";
import { useWording } from "../text/wording";
import type { BannerTone } from "./Banner";
import { Pill } from "./Pill";

const tones: Readonly<Record<Status, BannerTone>> = {
  atMaximum: "success",
  belowMaximum: "warning",
  unscored: "info",
  notApplicable: "info",
  outOfRange: "error",
};

/** Tình trạng of a row. */
export function StatusPill({ status }: { readonly status: Status }) {
  return <Pill tone={tones[status]}>{useWording().text.status[status]}</Pill>;
}
