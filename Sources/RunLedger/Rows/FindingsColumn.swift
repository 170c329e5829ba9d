import AnalysisCore
import JSON

/// Findings as one column: a JSON array of objects.
enum FindingsColumn {
    static func encode(_ findings: [Finding]) -> [UInt8]? {
        guard !findings.isEmpty else { return nil }
        return Encoding.json(.array(findings.map { .object(object($0)) }))
    }

    static func decode(_ text: String?) throws -> [Finding] {
        guard let text else { return [] }
        return try (JSONReader.value(of: text).array ?? []).map { value in
            guard let kind = value["kind"]?.string, let message = value["message"]?.string else {
                throw Decoding.Failure(description: "a finding without kind or message")
            }
            return Finding(
                kind: kind,
                message: message,
                count: value["count"]?.int ?? 1,
                line: value["line"]?.int
            )
        }
    }

    private static func object(_ finding: Finding) -> JSONObject {
        var object: JSONObject = [
            "kind": .string(finding.kind),
            "message": .string(finding.message),
            "count": .integer(Int64(finding.count)),
        ]
        object["line"] = finding.line.map { .integer(Int64($0)) }
        return object
    }
}
