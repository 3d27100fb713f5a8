import { useQuery } from '@tanstack/react-query';
import { meQuery } from './session';

/** Whether the reader's role carries a permission. Single things say more in their own `can`. */
export function useMay(permission: string): boolean {
  const { data } = useQuery(meQuery);
  return data?.permissions.includes(permission) ?? false;
}
