import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, Body } from '../../api/types.js';

export type Calendar = Answer<'/api/admin/calendars/{unitId}', 'get'>;
export type CalendarBody = Body<'/api/admin/calendars/{unitId}', 'post'>;
export type Own = Calendar['own'];
export type OwnException = Own['exceptions'][number];
export type Weekday = Calendar['week'][number]['weekday'];
export type Kind = Calendar['kind'];

/** What is in effect for a unit, and from where. */
export const calendarQuery = (unitId: string, kind: Kind, year: number) =>
  queryOptions({
    queryKey: ['admin', 'calendars', unitId, kind, year],
    queryFn: () =>
      answer(api.GET('/api/admin/calendars/{unitId}', { params: { path: { unitId }, query: { kind, year } } })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Units that have a calendar of their own. */
export const ownCalendarsQuery = (kind: Kind) =>
  queryOptions({
    queryKey: ['admin', 'calendars', 'own', kind],
    queryFn: () => answer(api.GET('/api/admin/calendars', { params: { query: { kind, limit: 100 } } })),
  });

/** Puts a new version in force. */
export function useSaveCalendar(unitId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarBody) =>
      answer(api.POST('/api/admin/calendars/{unitId}', { params: { path: { unitId } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
}
