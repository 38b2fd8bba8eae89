import { Field, Select } from "@fluentui/react-components";
import { useWording } from "../text/wording";
import { deadlineFilters, type OfficeFilter, type RemediationFilter } from "../views/remediation-rows";
import { useRemediationFiltersStyles } from "./RemediationFilters.styles";

interface RemediationFiltersProps {
  readonly filter: RemediationFilter;
  readonly offices: readonly string[];
  readonly onFilter: (filter: RemediationFilter) => void;
}

/** Which office's rows, and by when. */
export function RemediationFilters({ filter, offices, onFilter }: RemediationFiltersProps) {
  const styles = useRemediationFiltersStyles();
  const { text } = useWording();
  const { remediation } = text;
  // An office's place in the list, so that no name can be taken for one of the two other choices.
  const value = filter.office.kind === "office" ? String(offices.indexOf(filter.office.name)) : filter.office.kind;
  const officeOf = (chosen: string): OfficeFilter => {
    if (chosen === "unassigned") return { kind: "unassigned" };
    const name = offices[Number(chosen)];
    return name === undefined ? { kind: "all" } : { kind: "office", name };
  };
  return (
    <div className={styles.root}>
      <Field label={remediation.office} className={styles.narrow}>
        <Select
          className={styles.narrow}
          value={value}
          onChange={(_, chosen) => onFilter({ ...filter, office: officeOf(chosen.value) })}
        >
          <option value="all">{remediation.allOffices}</option>
          <option value="unassigned">{remediation.unassigned}</option>
          {offices.map((office, at) => (
            <option key={office} value={at}>
              {office}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={remediation.deadline} className={styles.narrow}>
        <Select
          className={styles.narrow}
          value={filter.deadline}
          onChange={(_, chosen) =>
            onFilter({ ...filter, deadline: deadlineFilters.find((one) => one === chosen.value) ?? "all" })
          }
        >
          {deadlineFilters.map((one) => (
            <option key={one} value={one}>
              {remediation.deadlines[one]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
