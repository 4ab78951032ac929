import '@gov-design-system-ce/styles/html/components/gov-form-control.css';
import '@gov-design-system-ce/styles/html/components/gov-form-label.css';
import '@gov-design-system-ce/styles/html/components/gov-form-message.css';
import '@gov-design-system-ce/styles/html/components/gov-form-input.css';
import '@gov-design-system-ce/styles/html/components/gov-form-select.css';
import { GovFormControl, GovFormInput, GovFormLabel, GovFormMessage, GovFormSelect } from '@gov-design-system-ce/react';
import { Children, useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './field.css';

/** What stands around every field. */
export interface FieldProps {
  readonly label: string;
  /** What to write and why it is asked, where the label does not say it all. */
  readonly hint?: ReactNode;
  /** What is wrong, in words; the field is marked and described by it. */
  readonly error?: string | undefined;
  /** Fields are asked for because they are needed; what may stay empty says so. */
  readonly optional?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly describedBy: string | undefined;
}

const Framed = ({
  label,
  hint,
  error,
  optional = false,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) => {
  const { t } = useTranslation('frame');
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <GovFormControl size="m" invalid={error !== undefined}>
      <GovFormLabel identifier={id} size="m">
        {label}
        {optional ? <span className="quiet"> ({t('optional')})</span> : null}
      </GovFormLabel>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {children({ id, describedBy: described || undefined })}
      {error ? (
        <GovFormMessage color="error" identifier={`${id}-error`}>
          {error}
        </GovFormMessage>
      ) : null}
    </GovFormControl>
  );
};

/** Keeps a year at four digits: without it browsers take six. */
const latestDay = '9999-12-31';

/** One line of text, a number, a day (`type="date"`), an address. */
export const TextField = ({
  label,
  hint,
  error,
  optional,
  ...rest
}: FieldProps & Omit<ComponentProps<typeof GovFormInput>, 'invalid' | 'size' | 'identifier'>) => (
  <Framed label={label} hint={hint} error={error} optional={optional ?? false}>
    {({ id, describedBy }) => (
      <GovFormInput
        {...(rest.type === 'date' ? { max: latestDay } : {})}
        {...rest}
        size="m"
        identifier={id}
        invalid={error !== undefined}
        aria-describedby={describedBy}
      />
    )}
  </Framed>
);

/** One of a few choices known before; up to about seven use radios instead. */
export const SelectField = ({
  label,
  hint,
  error,
  optional,
  children,
  ...rest
}: FieldProps & Omit<ComponentProps<typeof GovFormSelect>, 'invalid' | 'size' | 'identifier'>) => (
  <Framed label={label} hint={hint} error={error} optional={optional ?? false}>
    {({ id, describedBy }) => (
      <GovFormSelect
        // Made anew when its options come: one that stands there before them forgets what was chosen.
        key={Children.toArray(children).length}
        {...rest}
        size="m"
        identifier={id}
        invalid={error !== undefined}
        aria-describedby={describedBy}
      >
        {children}
      </GovFormSelect>
    )}
  </Framed>
);

/** Several lines of text. */
export const AreaField = ({ label, hint, error, optional, ...rest }: FieldProps & ComponentProps<'textarea'>) => (
  <Framed label={label} hint={hint} error={error} optional={optional ?? false}>
    {({ id, describedBy }) => (
      <textarea
        rows={4}
        {...rest}
        id={id}
        className="field-area"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy}
      />
    )}
  </Framed>
);

/** Yes or no to one sentence. */
export const CheckField = ({
  label,
  hint,
  ...rest
}: { readonly label: ReactNode; readonly hint?: ReactNode } & ComponentProps<'input'>) => {
  const id = useId();
  return (
    <div className="field-check">
      <input {...rest} id={id} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <div id={`${id}-hint`} className="field-hint">
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  );
};

/** One of a few, all of them in sight. Give each choice the same `register(name)`. */
export const RadioField = ({
  label,
  hint,
  error,
  optional,
  choices,
  ...rest
}: FieldProps & {
  readonly choices: readonly { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }[];
} & Omit<ComponentProps<'input'>, 'type' | 'value' | 'id'>) => {
  const { t } = useTranslation('frame');
  const id = useId();
  return (
    <fieldset className="field-choices" aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}>
      <legend>
        {label}
        {optional ? <span className="quiet"> ({t('optional')})</span> : null}
      </legend>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {choices.map((choice) => (
        <div key={choice.value} className="field-check">
          <input
            {...rest}
            id={`${id}-${choice.value}`}
            type="radio"
            value={choice.value}
            aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
          />
          <div>
            <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
            {choice.hint ? (
              <div id={`${id}-${choice.value}-hint`} className="field-hint">
                {choice.hint}
              </div>
            ) : null}
          </div>
        </div>
      ))}
      {error ? (
        <GovFormMessage color="error" identifier={`${id}-error`}>
          {error}
        </GovFormMessage>
      ) : null}
    </fieldset>
  );
};
