package import AnalysisCore
package import JSON

/// The columns that the fields of an analysis take in a table: nested objects are flattened to
/// `outer.inner`, lists stay in one cell as JSON.
package struct FieldColumns: Sendable, Hashable {
    /// One column.
    package struct Column: Sendable, Hashable {
        /// The names on the way to the value.
        package var path: [String]
        /// The heading: the names joined by dots.
        package var name: String { path.joined(separator: ".") }
    }

    /// The columns in the order of the schema.
    package let columns: [Column]

    /// The columns of a schema.
    package init(_ schema: OutputSchema) {
        var columns: [Column] = []
        Self.collect(schema, path: [], into: &columns)
        self.columns = columns
    }

    private static func collect(
        _ schema: OutputSchema,
        path: [String],
        into columns: inout [Column]
    ) {
        switch schema {
        case .object(let properties):
            for property in properties {
                collect(property.schema, path: path + [property.name], into: &columns)
            }
        case .nullable(.object(let properties)):
            collect(.object(properties), path: path, into: &columns)
        default:
            columns.append(Column(path: path))
        }
    }

    /// The value of a column in the fields of a record; `nil` where there is none.
    package static func value(of column: Column, in fields: JSONObject) -> JSONValue? {
        var value: JSONValue = .object(fields)
        for name in column.path {
            guard let next = value[name] else { return nil }
            value = next
        }
        return value
    }
}
