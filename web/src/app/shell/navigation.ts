import {
  IconBell,
  IconBuildingBank,
  IconCalendar,
  IconHome,
  IconListCheck,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';

export interface NavItem {
  to: NonNullable<LinkProps['to']>;
  params?: Record<string, string>;
  label: ParseKeys;
  /** A shorter word for the bar of a phone. */
  shortLabel?: ParseKeys;
  icon: Icon;
  /** The first four of these stand in the bar of a phone, the rest under More. */
  onPhone?: boolean;
  /** Hidden from those whose role lacks it. */
  permission?: string;
}

export const ICONS = {
  home: IconHome,
  calendar: IconCalendar,
  meetings: IconUsersGroup,
  organizations: IconBuildingBank,
  people: IconUsers,
  actionItems: IconListCheck,
  reminders: IconBell,
  settings: IconSettings,
} as const;

/** What the product has, in the order of the rail. A screen appears here when it exists. */
export const NAVIGATION: readonly NavItem[] = [{ to: '/', label: 'nav.home', icon: ICONS.home, onPhone: true }];
