import GRDB

/// The tables and views of a ledger, and how an older one is brought up to date.
///
/// Migrations are only ever appended: a ledger in the field has applied the ones before it by
/// name, and will not apply them again.
enum LedgerSchema {
    /// Marks a SQLite file as a ledger: `anlz`.
    static let applicationID: Int32 = 0x616E_6C7A

    /// All migrations, the oldest first.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 tables") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: tables)
        }
        migrator.registerMigration("2 views") { database in
            try database.execute(sql: views)
        }
        migrator.registerMigration("3 crashes") { database in
            try database.execute(sql: crashes)
        }
        migrator.registerMigration("4 summaries") { database in
            try database.execute(sql: summaries)
        }
        migrator.registerMigration("5 no crashes") { database in
            try database.execute(sql: noCrashes)
        }
        migrator.registerMigration("6 keys") { database in
            try database.execute(sql: keys)
        }
        return migrator
    }

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
