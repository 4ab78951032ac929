/**
 * What a button or link does, and on what: "Stále platí: Lůžka pro muže". Everybody sees the act; what it acts on is
 * read out to those who do not see where it stands. The name is one text: put together from two, it would be read with
 * a gap.
 */
export const ActOn = ({ act, what }: { readonly act: string; readonly what: string }) => (
  <>
    <span aria-hidden="true">{act}</span>
    <span className="only-read">{`${act}: ${what}`}</span>
  </>
);
