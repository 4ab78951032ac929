interface Term {
  readonly code: string;
}

interface Rule<Kind extends Term> {
  readonly sender: Kind;
  readonly recipient: Kind;
}

/** The rules as a table: kinds of institutions down and across, and the rule of each pair. */
export interface RuleGrid<Kind extends Term, One extends Rule<Kind>> {
  readonly kinds: readonly Kind[];
  readonly at: (sender: Kind, recipient: Kind) => One | undefined;
}

const order = ['prison', 'probation', 'curator', 'ngo'];

/** Rules in a grid; institutions in the order a person passes them. */
export const gridOf = <Kind extends Term, One extends Rule<Kind>>(rules: readonly One[]): RuleGrid<Kind, One> => {
  const kinds = new Map(rules.flatMap(({ sender, recipient }) => [sender, recipient]).map((kind) => [kind.code, kind]));
  const sorted = [...kinds.values()].sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  return {
    kinds: sorted,
    at: (sender, recipient) =>
      rules.find((rule) => rule.sender.code === sender.code && rule.recipient.code === recipient.code),
  };
};
