import { mergeClasses } from "@fluentui/react-components";
import { useWording } from "../text/wording";
import { useSurfaceStyles } from "./surface.styles";

interface LostProps {
  /** Canonical. */
  readonly points: string;
  readonly className?: string;
}

/** Points lost: `−0,5` to the eye, "mất 0,5" to the ear. */
export function Lost({ points, className }: LostProps) {
  const surface = useSurfaceStyles();
  const { text, figure } = useWording();
  return (
    <span className={mergeClasses(surface.figure, surface.loss, className)}>
      <span className={surface.spoken}> {text.lost} </span>
      <span aria-hidden>−</span>
      {figure(points)}
    </span>
  );
}
