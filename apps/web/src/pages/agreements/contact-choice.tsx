import { CheckField } from '../../forms/field';
import { useLabels } from '../../words/use-labels';

/** Functions of the own side to turn to, several of them. */
export const ContactChoice = ({
  label,
  chosen,
  change,
}: {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly change: (codes: readonly string[]) => void;
}) => {
  const { rows } = useLabels();
  return (
    <fieldset className="field-choices">
      <legend>{label}</legend>
      {rows('contact_function').map((row) => (
        <CheckField
          key={row.code}
          label={row.label}
          checked={chosen.includes(row.code)}
          onChange={({ currentTarget }) =>
            change(currentTarget.checked ? [...chosen, row.code] : chosen.filter((code) => code !== row.code))
          }
        />
      ))}
    </fieldset>
  );
};
