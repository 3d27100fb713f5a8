import { CanEdit } from '../../platform/http/can.dto.js';
import { Line } from '../../platform/http/fields.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';

export class CountryName {
  en!: string;
  tr!: string;
}

export class CountryView {
  code!: string;
  name!: CountryName;
  /** Null: the usual name, of no source of the office's. */
  source!: SourceMarkView | null;
  /** 0 as long as the office has no name of its own. */
  version!: number;
}

export class CountryList {
  items!: CountryView[];
  can!: CanEdit;
}

export class NamedCountry {
  @Line(120) nameEn!: string;
  @Line(120) nameTr!: string;
}
