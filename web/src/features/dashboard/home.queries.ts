import { queryOptions } from '@tanstack/react-query';
import type { HomeView, MyHomeView } from '../../api';
import { readJson } from '../../lib/api';

export const homeQuery = queryOptions({
  queryKey: ['home', 'office'],
  queryFn: ({ signal }) => readJson<HomeView>('/api/home', signal),
});

export const myHomeQuery = queryOptions({
  queryKey: ['home', 'mine'],
  queryFn: ({ signal }) => readJson<MyHomeView>('/api/me/home', signal),
});
