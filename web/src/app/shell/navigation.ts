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
export const NAVIGATION: readonly NavItem[] = [
  { to: '/', label: 'nav.home', icon: ICONS.home, onPhone: true },
  { to: '/calendar', label: 'nav.calendar', icon: ICONS.calendar, onPhone: true, permission: 'meetings:read' },
  { to: '/meetings', label: 'nav.meetings', icon: ICONS.meetings, onPhone: true },
  { to: '/organizations', label: 'nav.organizations', icon: ICONS.organizations, permission: 'organizations:read' },
  { to: '/people', label: 'nav.people', icon: ICONS.people, permission: 'people:read' },
  { to: '/action-items', label: 'nav.actionItems', icon: ICONS.actionItems, onPhone: true },
  { to: '/reminders', label: 'nav.reminders', icon: ICONS.reminders, permission: 'reminders:read' },
  { to: '/settings', label: 'nav.settings', icon: ICONS.settings },
];
