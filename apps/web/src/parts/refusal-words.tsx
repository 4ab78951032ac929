import type { Refusal } from '../api/refusal';

/** What a refusal says: its sentence, and what is wrong with each field. */
export const RefusalWords = ({ refusal }: { readonly refusal: Refusal }) => {
  // What the sentence says already is not said again.
  const wrong = (refusal.fields ?? []).filter(({ message }) => message && !refusal.message.includes(message));
  return (
    <>
      <p>{refusal.message}</p>
      {wrong.length > 0 ? (
        <ul>
          {wrong.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
};
