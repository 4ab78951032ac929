import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Message } from '../parts/message';

interface Found {
  readonly name: string;
  readonly message: string;
  /** Said by the API, after the form was sent. */
  readonly isRefused: boolean;
}

const collect = (errors: object, path = ''): Found[] =>
  Object.entries<unknown>(errors as Record<string, unknown>).flatMap(([name, error]) => {
    const here = path ? `${path}.${name}` : name;
    if (error === null || typeof error !== 'object' || error instanceof Element) return [];
    if ('message' in error && typeof error.message === 'string')
      return [{ name: here, message: error.message, isRefused: 'type' in error && error.type === 'server' }];
    return name === 'ref' ? [] : collect(error, here);
  });

/**
 * Above a form that was sent with errors: each of them as a link to its field. Takes the focus after each try (`tries` is
 * react-hook-form's submitCount), and when the API refuses what was sent; never while somebody mends what is wrong.
 */
export const ErrorSummary = <Values extends FieldValues>({
  errors,
  tries,
}: {
  readonly errors: FieldErrors<Values>;
  readonly tries: number;
}) => {
  const { t } = useTranslation('frame');
  const place = useRef<HTMLDivElement>(null);
  const found = collect(errors);
  const count = found.length;
  const isRefused = found.some((one) => one.isRefused);
  const told = useRef({ tries: 0, isRefused: false });
  useEffect(() => {
    const isNews = tries !== told.current.tries || (isRefused && !told.current.isRefused);
    told.current = { tries, isRefused };
    if (isNews && count > 0) place.current?.focus();
  }, [tries, isRefused, count]);
  if (tries === 0 || count === 0) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Message tone="bad">
        <p>
          <strong>{t('errors.title')}</strong> {t('errors.hint')}
        </p>
        <ul>
          {found.map(({ name, message }) => (
            <li key={name}>
              <a
                href={`#${name}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Message>
    </div>
  );
};
