import type { ComponentProps } from 'react';
import { Message } from './message';
import { useFocusOn } from './use-focus-on';

/**
 * What came of an act of the reader: that it is done, or what hinders it. Takes the focus when it appears, and each
 * time `sign` becomes another one: count the tries where the same may be said again.
 */
export const Told = ({ sign, ...message }: { readonly sign: unknown } & ComponentProps<typeof Message>) => {
  const place = useFocusOn(sign);
  return sign ? (
    <div ref={place} tabIndex={-1}>
      <Message {...message} />
    </div>
  ) : null;
};
