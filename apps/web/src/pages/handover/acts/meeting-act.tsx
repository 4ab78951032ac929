import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../forms/error-summary';
import { CheckField } from '../../../forms/field';
import { findingsOf } from '../../../forms/findings';
import { FindingsNote } from '../../../forms/findings-note';
import { isFilledIn } from '../../../forms/is-filled-in';
import { useFieldRefusal } from '../../../forms/use-field-refusal';
import { ActFrame } from '../act-frame';
import { ConfirmHandoverDocument, PlanInterviewDocument, SendUpdateDocument } from '../acts.documents';
import { useAct, type ActProps } from '../use-act';
import { meetingInput, MeetingFields, noMeeting, type MeetingValues } from './meeting-fields';

const fields = ['day', 'minutes', 'place'] as const;
const names = { 'meeting.startsAt': 'day', 'meeting.minutes': 'minutes', 'meeting.place': 'place' } as const;

/**
 * Plans an interview; confirms a place and says when and where the person comes, which may be said later; or sends what has
 * changed, another meeting among it.
 */
export const MeetingAct = ({
  state,
  about,
  ...props
}: ActProps & {
  readonly state: string;
  /** What is confirmed, said again before it is. */
  readonly about: ReactNode;
}) => {
  const { t } = useTranslation('handover');
  const isInterview = props.act === 'planInterview';
  const planning = useAct(PlanInterviewDocument, props);
  const confirming = useAct(ConfirmHandoverDocument, props);
  const isUpdate = props.act === 'sendUpdate';
  const updating = useAct(SendUpdateDocument, props);
  const { refusal, failure, isRunning } = isInterview ? planning : isUpdate ? updating : confirming;
  const { register, handleSubmit, getValues, setError, formState } = useForm<MeetingValues>({
    defaultValues: noMeeting,
    shouldFocusError: false,
  });
  const [isWith, setWith] = useState(isInterview);
  const isMarked = findingsOf(refusal, 'meeting.place').length > 0;
  const rest = useFieldRefusal(isMarked ? null : refusal, setError, fields, names);
  const submit = (): void => {
    const meeting = isWith ? meetingInput(getValues()) : null;
    if (isInterview) void planning.act({ meeting: meetingInput(getValues()) });
    else if (isUpdate) void updating.act({ meeting });
    else void confirming.act({ meeting });
  };
  return (
    <ActFrame
      isRunning={isRunning}
      failure={failure}
      act={props.act}
      onBack={props.onBack}
      check={() => (isWith ? isFilledIn(handleSubmit) : Promise.resolve(true))}
      onSubmit={submit}
      refusal={rest}
      about={isInterview ? null : about}
    >
      <ErrorSummary errors={formState.errors} tries={formState.submitCount} />
      {isInterview || (isUpdate && state !== 'confirmed') ? null : (
        <CheckField
          label={t(isUpdate ? 'acts.otherMeeting' : 'acts.withMeeting')}
          checked={isWith}
          onChange={(event) => setWith(event.currentTarget.checked)}
        />
      )}
      {isWith ? <MeetingFields register={register} errors={formState.errors} /> : null}
      <FindingsNote
        refusal={refusal}
        field="meeting.place"
        text={getValues('place').trim()}
        box={register('placeConfirmed')}
      />
    </ActFrame>
  );
};
