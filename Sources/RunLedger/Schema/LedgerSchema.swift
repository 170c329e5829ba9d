import GRDB

/// The tables and views of a ledger, and how an older one is brought up to date.
///
/// Migrations are only ever appended: a ledger in the field has applied the ones before it by
/// name, and will not apply them again.
enum LedgerSchema {
    /// Marks a SQLite file as a ledger: `anlz`.
    static let applicationID: Int32 = 0x616E_6C7A

    /// All migrations, the oldest first.
    ///
    /// References between tables are checked as they change: no migration makes a table anew that
    /// others refer to.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, statements) in migrations {
            migrator.registerMigration(name, foreignKeyChecks: .immediate) { database in
                try database.execute(sql: statements)
            }
        }
        return migrator
    }

    private static let migrations: KeyValuePairs = [
        "1 tables": "PRAGMA application_id = \(applicationID);\n" + tables,
        "2 views": views,
        "3 crashes": crashes,
        "4 summaries": summaries,
        "5 no crashes": noCrashes,
        "6 keys": keys,
        "7 answering models": answeringModels,
        "8 limits": limits,
        "9 capabilities": capabilities,
        "10 batches": batches,
    ]

    /// What a database is, before anything is done to it.
    enum Standing: Equatable {
        /// It holds nothing yet.
        case empty
        /// A ledger of this version.
        case current
        /// A ledger of an earlier version.
        case older
        /// A ledger of a later version.
        case newer
        /// Something else.
        case foreign
    }

    /// Finds out what a database is.
    static func standing(of database: Database) throws -> Standing {
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard id == applicationID else {
            // A kill right at the start may leave the migrator's own table and nothing else.
            let objects = try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
            )
            return id == 0 && objects == 0 ? .empty : .foreign
        }
        if try migrator.hasBeenSuperseded(database) { return .newer }
        return try migrator.hasCompletedMigrations(database) ? .current : .older
    }
}
