import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { AddressBook } from '../identity.types.js';

/** Where people registers the office's address book. The app does not boot without one. */
@Injectable()
export class MemberPersons implements OnApplicationBootstrap {
  private registered: AddressBook | null = null;

  register(book: AddressBook): void {
    this.registered = book;
  }

  get book(): AddressBook {
    if (!this.registered)
      throw new Error('No address book: the people module registers one with MemberPersons when it starts.');
    return this.registered;
  }

  onApplicationBootstrap(): void {
    void this.book;
  }
}
