import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { BodiesService } from '../organizations/bodies/bodies.service.js';
import { MechanismsService } from '../organizations/mechanisms/mechanisms.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { InstitutionsService } from '../people/institutions/institutions.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { DemoQueries } from './demo.queries.js';

/** What the meetings and people of a demo office hang on, by the names the demo uses for it. */
export type Places = Map<string, string>;

@Injectable()
export class DemoPlaces {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly institutions: InstitutionsService,
    private readonly organizations: OrganizationsService,
    private readonly bodies: BodiesService,
    private readonly mechanisms: MechanismsService,
    private readonly queries: DemoQueries,
  ) {}

  /** The whole catalogue, and a frame with Belarus that the office entered itself. */
  async ofKosgeb(tx: TenantTx): Promise<Places> {
    await this.catalogue.load(tx);
    const places = await this.queries.entries(tx);
    const name = { en: 'Joint SME Working Group with Belarus', tr: 'Belarus ile Ortak KOBİ Çalışma Grubu' };
    const { id } = await this.mechanisms.add(tx, {
      typeId: places.get('mechanism_types/joint-sme-wg')!,
      country: 'BY',
      name,
    });
    return places.set('mechanisms/belarus', id);
  }

  /** An office that never loaded the catalogue: everything it has, it entered. */
  async ofSecond(tx: TenantTx): Promise<Places> {
    const agency = await this.institutions.add(tx, {
      name: { en: 'Example Agency for Research', tr: 'Örnek Araştırma Ajansı' },
      acronym: 'ÖRNEK',
      kind: 'public_agency',
      country: 'TR',
    });
    const oecd = await this.organizations.add(tx, {
      name: {
        en: 'Organisation for Economic Co-operation and Development',
        tr: 'Ekonomik İşbirliği ve Kalkınma Örgütü',
      },
      acronym: { en: 'OECD', tr: 'OECD' },
      kind: 'intergovernmental_organization',
    });
    const body = await this.bodies.add(tx, {
      organizationId: oecd.id,
      name: { en: 'Committee for Scientific and Technological Policy', tr: 'Bilim ve Teknoloji Politikası Komitesi' },
      acronym: { en: 'CSTP' },
      kind: 'committee',
    });
    return new Map([
      ['institutions/ornek-ajansi', agency.id],
      ['bodies/science-policy', body.id],
    ]);
  }
}
