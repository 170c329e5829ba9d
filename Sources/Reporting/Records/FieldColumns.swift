package import AnalysisCore
package import JSON

/// The columns that the fields of an analysis take in a table: nested objects are flattened to
/// `outer.inner`, lists stay in one cell as JSON.
package struct FieldColumns: Sendable, Hashable {
    /// One column.
    package struct Column: Sendable, Hashable {
        /// The names on the way to the value.
        package var path: [String]
        /// The heading: the names joined by dots, behind `fields.` where a column of every table
        /// has that heading.
        package var name: String
        /// What the values look like.
        package var schema: OutputSchema

        /// Whether the values say where others come from, and nothing of the document.
        package var isOrigin: Bool { path.first.map(Record.originFields.contains) ?? false }

        /// The value in the fields of a record; `nil` where there is none.
        package func value(in fields: JSONObject) -> JSONValue? {
            guard let first = path.first, var value = fields[first] else { return nil }
            for name in path.dropFirst() {
                guard let next = value[name] else { return nil }
                value = next
            }
            return value
        }
    }

    /// The headings before the fields, in every table.
    package static let leading = ["document", "status"]
    /// The headings that say who answered and what that took.
    package static let provenance = [
        "model", "input_tokens", "output_tokens", "cost_usd", "cost_known", "attempts",
        "latency_ms",
    ]
    /// The headings behind the fields, in every table.
    package static let trailing = ["reason", "message"] + provenance

    /// The columns in the order of the schema.
    package let columns: [Column]

    /// The columns of a schema.
    package init(_ schema: OutputSchema) {
        var columns: [Column] = []
        Self.collect(schema, path: [], into: &columns)
        var taken = Set(Self.leading + Self.trailing)
        for index in columns.indices {
            while !taken.insert(columns[index].name).inserted {
                columns[index].name = "fields." + columns[index].name
            }
        }
        self.columns = columns
    }

    private static func collect(
        _ schema: OutputSchema,
        path: [String],
        into columns: inout [Column]
    ) {
        switch schema {
        case _ where path == ["grounding"]:
            // Where the quotes stand is one column, however many there are.
            columns.append(Column(path: path, name: "grounding", schema: schema))
        case .object(let properties) where !properties.isEmpty,
            .nullable(.object(let properties)) where !properties.isEmpty:
            for property in properties {
                collect(property.schema, path: path + [property.name], into: &columns)
            }
        default:
            columns.append(Column(path: path, name: path.joined(separator: "."), schema: schema))
        }
    }
}

extension FieldColumns {
    /// The first outer field whose values are of a fixed set; `nil` where there is none.
    package var verdict: String? {
        stated.first { $0.path.count == 1 && $0.schema.classes != nil }?.path.first
    }

    /// The columns that say something of the documents.
    package var stated: [Column] { columns.filter { !$0.isOrigin } }
}
