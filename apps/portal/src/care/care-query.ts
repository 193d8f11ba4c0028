import { careGet } from '@app/api-client/portal';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/call';
import { keepContacts } from './kept-contacts';

/** Who can read what is shared, and whom to turn to at once. The latter stays on the device. */
export const careQuery = queryOptions({
  queryKey: ['care'],
  queryFn: async () => {
    const care = await call(careGet());
    keepContacts(care.crisisContacts);
    return care;
  },
});

export const useCare = () => useQuery(careQuery);
