import '@gov-design-system-ce/styles/html/components/gov-button.css';
import './button.css';
import { GovButton, type GovButtonProps } from '@gov-design-system-ce/react';
import { Link, type LinkProps } from 'react-router';

type Look = 'main' | 'other' | 'quiet' | 'danger';

const looks: Record<Look, Pick<GovButtonProps, 'color' | 'type'>> = {
  main: { color: 'primary', type: 'solid' },
  other: { color: 'primary', type: 'outlined' },
  quiet: { color: 'primary', type: 'base' },
  danger: { color: 'error', type: 'outlined' },
};

/** A button. `main` is the one thing a page wants done; there is at most one of it in a form. */
export const Button = ({
  look = 'other',
  size = 'm',
  ...rest
}: { readonly look?: Look; readonly size?: 's' | 'm' | 'l' } & Omit<GovButtonProps, 'color' | 'type' | 'size'>) => (
  <GovButton {...looks[look]} size={size} {...rest} />
);

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = ({
  look = 'other',
  size = 'm',
  ...rest
}: { readonly look?: Look; readonly size?: 's' | 'm' | 'l' } & LinkProps) => (
  <GovButton {...looks[look]} size={size} asChild>
    <Link {...rest} />
  </GovButton>
);
