import type { Refusal } from '../api/refusal';

/**
 * What a refusal says: its sentence, and what is wrong with each field. What is wrong with an input is said alone where no
 * field is marked beside it: there is nothing a sentence about marked fields could mean.
 */
export const RefusalWords = ({ refusal }: { readonly refusal: Refusal }) => {
  const wrong = [...new Set((refusal.fields ?? []).flatMap(({ message }) => message || []))];
  if (refusal.code === 'INVALID_INPUT' && wrong.length > 0) return wrong.map((why) => <p key={why}>{why}</p>);
  // What the sentence says already is not said again.
  const more = wrong.filter((why) => !refusal.message.includes(why));
  return (
    <>
      <p>{refusal.message}</p>
      {more.length > 0 ? (
        <ul>
          {more.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
};
