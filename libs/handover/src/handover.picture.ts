import { ends, moves, type Move } from './handover.state.js';

const arrow = (from: string, move: Move): string => `  ${from} --> ${move.to}: ${move.act} (${move.by})`;

/** The table of moves as a state diagram in mermaid; the README's picture is this and nothing else. */
export const picture = (): string =>
  [
    'stateDiagram-v2',
    '  [*] --> draft',
    ...moves.flatMap((move) => move.from.map((from) => arrow(from, move))),
    ...[...ends].map((state) => `  ${state} --> [*]`),
  ].join('\n');
