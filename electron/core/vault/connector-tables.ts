/** The table of connectors from files in register.db, as its migration leaves it. */
export interface ConnectorTables {
  added_connector: {
    id: string;
    name: string;
    title: string;
    description: string;
    fingerprint: string;
    added_by: string;
    added_at: number;
    approved_by: string | null;
    approved_at: number | null;
    removed_by: string | null;
    removed_at: number | null;
  };
}
