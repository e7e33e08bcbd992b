import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, Body } from '../../api/types.js';
import type { PeopleSearch } from './organisation-search.js';

export type Vocabulary = Answer<'/api/admin/organisation/vocabulary', 'get'>;
export type AdminUnit = Answer<'/api/admin/units', 'get'>['items'][number];
export type UnitDetail = Answer<'/api/admin/units/{id}', 'get'>;
export type PersonRow = Answer<'/api/admin/people', 'get'>['items'][number];
export type Person = Answer<'/api/admin/people/{id}', 'get'>;
export type CompetenceRow = Answer<'/api/admin/competences', 'get'>['items'][number];
export type PeopleImport = Answer<'/api/admin/people/import', 'post'>;
export type NewUnit = Body<'/api/admin/units', 'post'>;
export type UnitChange = Body<'/api/admin/units/{id}', 'put'>;
export type NewPerson = Body<'/api/admin/people', 'post'>;

const byId = (id: string) => ({ params: { path: { id } } });

/** Kinds of units and posts by name; the same for as long as the page is open. */
export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary'],
  queryFn: () => answer(api.GET('/api/admin/organisation/vocabulary')),
  staleTime: Infinity,
});

/** All units, superiors first. */
export const unitsQuery = (closed = false) =>
  queryOptions({
    queryKey: ['admin', 'units', { closed }],
    queryFn: async (): Promise<AdminUnit[]> =>
      (await answer(api.GET('/api/admin/units', { params: { query: { closed: String(closed) as never } } }))).items,
    placeholderData: keepPreviousData,
  });

/** One unit with its people. */
export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'unit', id],
    queryFn: () => answer(api.GET('/api/admin/units/{id}', byId(id))),
  });

/** What was done to a unit or a person, latest first. */
export const changesQuery = (of: 'units' | 'people', id: string) =>
  infiniteQueryOptions({
    queryKey: ['admin', of, id, 'history'],
    queryFn: ({ pageParam }) =>
      of === 'units'
        ? answer(api.GET('/api/admin/units/{id}/history', { params: { path: { id }, query: { cursor: pageParam } } }))
        : answer(api.GET('/api/admin/people/{id}/history', { params: { path: { id }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

/** One page of the people. */
export const peopleQuery = ({ q, unit, state, cursor }: PeopleSearch) =>
  queryOptions({
    queryKey: ['admin', 'people', { q, unit, state, cursor }],
    queryFn: () => answer(api.GET('/api/admin/people', { params: { query: { q, unit, state, cursor } } })),
    placeholderData: keepPreviousData,
  });

/** One person with account, posts, absences and delegations. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'person', id],
    queryFn: () => answer(api.GET('/api/admin/people/{id}', byId(id))),
  });

/** Sends a change and reads again whatever it may have touched. */
export function useSend() {
  const client = useQueryClient();
  return async <T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> => {
    try {
      return await answer(call);
    } finally {
      await client.invalidateQueries({ queryKey: ['admin'] });
    }
  };
}

/** The changes themselves; each is sent with `useSend`. */
export const changes = {
  createUnit: (body: NewUnit) => api.POST('/api/admin/units', { body }),
  changeUnit: (id: string, body: UnitChange) => api.PUT('/api/admin/units/{id}', { ...byId(id), body }),
  closeUnit: (id: string, body: { successorId: string; at?: string }) =>
    api.POST('/api/admin/units/{id}/close', { ...byId(id), body }),
  createPerson: (body: NewPerson) => api.POST('/api/admin/people', { body }),
  importPeople: (body: { csv: string; confirm: boolean }) => api.POST('/api/admin/people/import', { body }),
  changePerson: (id: string, body: Body<'/api/admin/people/{id}', 'put'>) =>
    api.PUT('/api/admin/people/{id}', { ...byId(id), body }),
  giveAccount: (id: string, body: { username: string; isAdmin: boolean }) =>
    api.POST('/api/admin/people/{id}/account', { ...byId(id), body }),
  resetPassword: (id: string) => api.POST('/api/admin/people/{id}/account/password', byId(id)),
  unlock: (id: string) => api.POST('/api/admin/people/{id}/account/unlock', byId(id)),
  disable: (id: string) => api.POST('/api/admin/people/{id}/account/disable', byId(id)),
  enable: (id: string) => api.POST('/api/admin/people/{id}/account/enable', byId(id)),
  setAdministrator: (id: string, isAdmin: boolean) =>
    api.PUT('/api/admin/people/{id}/account/administrator', { ...byId(id), body: { isAdmin } }),
  appoint: (id: string, body: Body<'/api/admin/people/{id}/posts', 'post'>) =>
    api.POST('/api/admin/people/{id}/posts', { ...byId(id), body }),
  endPost: (id: string, at?: string) => api.POST('/api/admin/posts/{id}/end', { ...byId(id), body: { at } }),
};
