import type { ObjectCatalog } from "../protocol/host";
import { hostObject, selfOf } from "../protocol/object-type";
import { refuseProtected } from "./protection-guard";
import { openRange, rangeType } from "./range";
import { rangeAreasType } from "./range-areas";
import { services } from "./services";
import { workbookType } from "./workbook";

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
