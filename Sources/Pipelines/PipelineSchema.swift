import AnalysisCore
public import JSON

/// The format of pipeline files as JSON Schema, for editors.
public enum PipelineSchema {
    /// The schema (draft 2020-12), from the same table that the loader reads by.
    ///
    /// It refuses unknown keys, wrong types and unknown values. What concerns several keys at
    /// once, and whether files exist, the loader alone checks.
    ///
    /// - Parameter vocabulary: The providers and formats that exist.
    /// - Returns: The schema.
    public static func jsonSchema(_ vocabulary: PipelineVocabulary) -> JSONObject {
        var schema: JSONObject = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Pipeline of analyze",
            "description": "What is asked of each document, and how. Only analysis is required.",
        ]
        for member in PipelineKeys(vocabulary).table.schema { schema[member.key] = member.value }
        schema["allOf"] = .array(
            AnalysisKind.all.compactMap { kind in
                kind.requirement.map { requirement in
                    [
                        "if": ["properties": ["analysis": ["const": .string(kind.name)]]],
                        "then": ["required": [.string(requirement.key)]],
                    ]
                }
            }
        )
        schema["$defs"] = .object(FieldForms.definitions)
        return schema
    }
}
