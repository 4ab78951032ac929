import { useState } from 'react';
import { FindingsNote } from '../../forms/findings-note';
import type { Refusal } from '../../api/refusal';

/** What the check of a wish found, with the box to confirm it. */
export const WishFindings = ({
  refusal,
  text,
  onConfirm,
}: {
  readonly refusal: Refusal | null;
  readonly text: string;
  readonly onConfirm: (isConfirmed: boolean) => void;
}) => {
  const [checked, setChecked] = useState({ text: '', isConfirmed: false });
  // A box ticked for other words says nothing about these.
  const isConfirmed = checked.isConfirmed && checked.text === text;
  return (
    <FindingsNote
      refusal={refusal}
      field="wish"
      text={text}
      box={{
        checked: isConfirmed,
        onChange: ({ currentTarget: { checked: now } }) => {
          setChecked({ text, isConfirmed: now });
          onConfirm(now);
        },
      }}
    />
  );
};
