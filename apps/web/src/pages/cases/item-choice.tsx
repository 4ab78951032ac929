import { CheckField } from '../../forms/field';

/** Items that all are meant, until somebody leaves one out. */
export const ItemChoice = <Item extends string | number>({
  legend,
  items,
  left,
  onLeave,
}: {
  readonly legend: string;
  /** Each with what it is called. */
  readonly items: readonly (readonly [item: Item, label: string])[];
  /** What was left out. */
  readonly left: ReadonlySet<Item>;
  readonly onLeave: (left: ReadonlySet<Item>) => void;
}) => (
  <fieldset className="field-choices stack-s">
    <legend>{legend}</legend>
    {items.map(([item, label]) => (
      <CheckField
        key={item}
        label={label}
        checked={!left.has(item)}
        onChange={({ currentTarget }) =>
          onLeave(new Set(currentTarget.checked ? [...left].filter((one) => one !== item) : [...left, item]))
        }
      />
    ))}
  </fieldset>
);
