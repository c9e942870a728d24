export { writeCsv } from '../../shared/csv.ts';
