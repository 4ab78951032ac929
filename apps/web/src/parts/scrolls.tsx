import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import './scrolls.css';

/** Whether all of it is in sight at once, and if not, on which sides it goes on from where it is scrolled to. */
interface Reach {
  readonly fits: boolean;
  readonly more: string;
}

/** Widths are whole pixels where the browser counts in parts of them. */
const almost = 1;

const reachOf = (region: HTMLElement): Reach => {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = region;
  const more = [
    ...(scrollWidth - clientWidth - scrollLeft > almost ? ['aside'] : []),
    ...(scrollHeight - clientHeight - scrollTop > almost ? ['below'] : []),
  ];
  return {
    fits: scrollWidth - clientWidth <= almost && scrollHeight - clientHeight <= almost,
    more: more.join(' '),
  };
};

/** Follows the region as it is scrolled, and as it or what is in it changes its size. */
const useReach = (place: RefObject<HTMLDivElement | null>): Reach | null => {
  const [reach, setReach] = useState<Reach | null>(null);
  useEffect(() => {
    const { current: region } = place;
    if (!region) return undefined;
    const measure = (): void => {
      const now = reachOf(region);
      setReach((before) => (before?.fits === now.fits && before.more === now.more ? before : now));
    };
    const sizes = new ResizeObserver(measure);
    for (const one of [region, ...region.children]) sizes.observe(one);
    region.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      region.removeEventListener('scroll', measure);
    };
  }, [place]);
  return reach;
};

/**
 * Something that may be wider than the screen: it scrolls by itself, by keyboard too, and the page does not. Where some of
 * it is out of sight, that is said above it and shaded at the edge. `label` names it.
 */
export const Scrolls = ({
  label,
  look = '',
  isLarge = false,
  children,
}: {
  readonly label: string;
  /** A class of its own. */
  readonly look?: string;
  /** Fits no screen: that is said before it is measured. */
  readonly isLarge?: boolean;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('frame');
  const place = useRef<HTMLDivElement>(null);
  const hint = useId();
  const reach = useReach(place);
  return (
    <div className="scrolls-frame" data-fits={reach?.fits ?? (isLarge ? false : 'unknown')}>
      <p id={hint} className="scrolls-hint quiet small no-print">
        {t('scrolls')}
      </p>
      <div className="scrolls-edges" data-more={reach?.more}>
        <div
          ref={place}
          className={`scrolls ${look}`.trim()}
          role="region"
          aria-label={label}
          aria-describedby={reach?.fits === false ? hint : undefined}
          tabIndex={0}
        >
          {children}
        </div>
      </div>
    </div>
  );
};
