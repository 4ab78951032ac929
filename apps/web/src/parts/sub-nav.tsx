import { NavLink } from 'react-router';
import './sub-nav.css';

/** Links between the pages of one role, above their content. */
export const SubNav = ({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly { readonly to: string; readonly label: string }[];
}) => (
  <nav className="sub-nav no-print" aria-label={label}>
    <ul>
      {links.map((link) => (
        <li key={link.to}>
          <NavLink to={link.to} end>
            {link.label}
          </NavLink>
        </li>
      ))}
    </ul>
  </nav>
);
