import type { AppointmentDto } from '@app/api-client/clinic';
import { t } from '../words';

/** Where a session is and how long it takes. */
export const sessionInWords = ({ place, minutes }: AppointmentDto): string =>
  `${t(`clinic.place.${place}`)}, ${t('clinic.minutes', { minutes })}`;
