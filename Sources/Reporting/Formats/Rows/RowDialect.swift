/// The readers of JSON Lines for which ``RowSchema`` can be written down.
public enum RowDialect: String, Sendable, Hashable, CaseIterable {
    /// JSON Schema (draft 2020-12) of a line.
    case json
    /// The value of `columns` of DuckDB's `read_json`, in SQL.
    case duckdb
    /// A Python file whose `schema` polars' `read_ndjson` takes.
    case polars
    /// A Python file whose `schema` pyarrow takes as `explicit_schema`.
    case arrow
    /// A Python file whose `schema` holds the types of pandas' columns, nested members flattened.
    case pandas
    /// The JSON form of a Spark schema, which `StructType.fromJson` takes.
    case spark
}

extension RowSchema {
    /// The types as a reader takes them.
    ///
    /// - Parameter dialect: The reader.
    /// - Returns: A text that ends with a line break.
    public func text(for dialect: RowDialect) -> String {
        switch dialect {
        case .json: JSONSchemaRows.text(of: members)
        case .duckdb: DuckDBRows.text(of: members)
        case .polars: PythonRows.polars.text(of: members)
        case .arrow: PythonRows.arrow.text(of: members)
        case .pandas: PandasRows.text(of: members)
        case .spark: SparkRows.text(of: members)
        }
    }
}
