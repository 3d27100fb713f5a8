import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ledger-table.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Where the cell goes on a phone: the first line's name, its right end, or the quiet second line. */
  phone: 'name' | 'end' | 'rest' | 'away';
  sortable?: boolean;
  width?: string;
  align?: 'end';
  /** Mail addresses: one long word, which may break where there is little room. */
  address?: true;
}

export interface Sort {
  key: string;
  descending: boolean;
}

export interface RowGroup<Row> {
  title: ReactNode;
  rows: Row[];
}

interface LedgerTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  rows?: Row[];
  /** Rows under small headings, as in a register; instead of `rows`. */
  groups?: RowGroup<Row>[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selected?: string;
}

/** A table as printed registers have it: rules instead of boxes. On a phone each row becomes two lines. */
export function LedgerTable<Row>(props: LedgerTableProps<Row>) {
  const { label, columns, rows = [], groups, sort, onSort } = props;
  return (
    <table className={classes.table} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      {(groups ?? [{ title: null, rows }]).map((group, index) => (
        <tbody key={index} role="rowgroup">
          {group.title && (
            <tr role="row" className={classes.group}>
              <th role="columnheader" colSpan={columns.length} scope="rowgroup">
                {group.title}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <BodyRow key={props.rowKey(row)} row={row} table={props} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function BodyRow<Row>({ row, table }: { row: Row; table: LedgerTableProps<Row> }) {
  const selected = table.selected !== undefined && table.selected === table.rowKey(row);
  return (
    <tr role="row" className={classes.row} aria-current={selected || undefined}>
      {table.columns.map((column) => (
        <td
          key={column.key}
          role="cell"
          data-phone={column.phone}
          data-align={column.align}
          data-address={column.address}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const { t } = useTranslation();
  const active = sort?.key === column.key;
  const order = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th
      role="columnheader"
      scope="col"
      style={column.width ? { width: column.width } : undefined}
      data-align={column.align}
      aria-sort={column.sortable ? order : undefined}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className={classes.sort}
          title={t('table.sortBy', { column: column.header })}
          onClick={() => onSort({ key: column.key, descending: active && !sort.descending })}
        >
          {column.header}
          <span aria-hidden="true" className={classes.arrow}>
            {active ? (sort.descending ? '↓' : '↑') : ''}
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
