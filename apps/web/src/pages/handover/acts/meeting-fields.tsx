import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../forms/field';
import { today } from '../../../words/dates';
import { pragueInstant } from '../prague-instant';

/** Where and when people meet, as typed. */
export interface MeetingValues {
  day: string;
  time: string;
  minutes: string;
  place: string;
  placeConfirmed: boolean;
}

/** Before anything is typed. */
export const noMeeting: MeetingValues = { day: '', time: '10:00', minutes: '30', place: '', placeConfirmed: false };

/** As the API takes it. */
export const meetingInput = ({ day, time, minutes, place, placeConfirmed }: MeetingValues) => ({
  startsAt: pragueInstant(day, time),
  minutes: Number(minutes),
  place: place.trim(),
  placeConfirmed,
});

/** Day, time, length and place of a meeting. */
export const MeetingFields = ({
  register,
  errors,
}: {
  readonly register: UseFormRegister<MeetingValues>;
  readonly errors: FieldErrors<MeetingValues>;
}) => {
  const { t } = useTranslation(['handover', 'frame']);
  const required = t('frame:required');
  return (
    <>
      <div className="grid">
        <TextField
          label={t('acts.meetingDay')}
          type="date"
          min={today()}
          error={errors.day?.message}
          {...register('day', { required })}
        />
        <TextField
          label={t('acts.meetingTime')}
          type="time"
          error={errors.time?.message}
          {...register('time', { required })}
        />
        <TextField
          label={t('acts.meetingMinutes')}
          type="number"
          min={5}
          max={480}
          error={errors.minutes?.message}
          {...register('minutes', { required })}
        />
      </div>
      <TextField
        label={t('acts.meetingPlace')}
        hint={t('acts.meetingPlaceHint')}
        maxLength={200}
        error={errors.place?.message}
        {...register('place', { validate: (place) => place.trim() !== '' || required })}
      />
    </>
  );
};
