import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';

/** How far the installation is set up; whatever is changed in the administration changes it. */
export const setupQuery = queryOptions({
  queryKey: ['admin', 'setup'],
  queryFn: () => answer(api.GET('/api/admin/setup')),
  staleTime: 0,
});
