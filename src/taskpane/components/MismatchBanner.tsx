import type { ReactNode } from "react";
import { isNegative, isZero } from "../../domain/decimal";
import type { Reconciliation } from "../../domain/remediation";
import { useWording } from "../text/wording";
import { mismatches, type Mismatch } from "../views/overview";
import { Banner } from "./Banner";
import { useSurfaceStyles } from "./surface.styles";

interface MismatchBannerProps {
  readonly reconciliation: Reconciliation;
  readonly children?: ReactNode;
}

/** Points lost that the rows do not explain, area by area; nothing where every point is accounted for. */
export function MismatchBanner({ reconciliation, children }: MismatchBannerProps) {
  const surface = useSurfaceStyles();
  const { text, amount, figure } = useWording();
  const areas = mismatches(reconciliation);
  if (areas.length === 0) return null;
  const { lost, explained, difference } = reconciliation;
  const { remediation } = text;
  const sentence = isNegative(difference) ? remediation.excess : remediation.mismatch;
  const areaLine = ({ kind, label, amount: differs }: Mismatch): string => {
    const area = label.code === null ? label.name : remediation.area(label.code, label.name);
    return (kind === "missing" ? remediation.areaMissing : remediation.areaExcess)(area, figure(differs));
  };
  return (
    <Banner tone="error" title={remediation.mismatchTitle}>
      {!isZero(difference) && <span>{sentence(amount(explained), amount(lost))}</span>}
      <ul className={surface.plainList}>
        {areas.map((area) => (
          <li key={area.areaKey}>{areaLine(area)}</li>
        ))}
      </ul>
      {children}
    </Banner>
  );
}
