import type { ObjectCatalog } from "../protocol/host.ts";
import { hostObject, selfOf } from "../protocol/object-type.ts";
import { refuseProtected } from "./protection-guard.ts";
import { openRange, rangeType } from "./range.ts";
import { rangeAreasType } from "./range-areas.ts";
import { services } from "./services.ts";
import { workbookType } from "./workbook.ts";

/** All kinds of objects the workbench offers. */
export const catalog: ObjectCatalog = {
  workbook: hostObject(workbookType, null),
  services,
  guard: refuseProtected,
  openRange,
  moveReferences(references, sheet, shift) {
    for (const object of references.all()) {
      const range = selfOf(object, rangeType) ?? selfOf(object, rangeAreasType);
      if (range?.sheet === sheet) range.follow(shift);
    }
  },
};
