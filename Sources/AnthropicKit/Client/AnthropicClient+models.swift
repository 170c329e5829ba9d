import HTTPTransport
import JSON

extension AnthropicClient {
    /// The models that the key may use, a page at a time.
    ///
    /// - Parameters:
    ///   - limit: How many to list at most, 1 to 1000.
    ///   - after: `next` of the page before.
    /// - Returns: A page.
    /// - Throws: An `AnthropicError`.
    public func models(
        limit: Int = 100,
        after: String? = nil
    ) async throws(AnthropicError) -> Page<ModelInfo> {
        let (json, _) = try await send(list("/models", limit, after))
        return Page(json) { ModelInfo($0) }
    }

    /// One model.
    ///
    /// - Parameter id: Its name.
    /// - Returns: What the API says about it.
    /// - Throws: An `AnthropicError`, `.notFound` for a model that there is not.
    public func model(_ id: String) async throws(AnthropicError) -> ModelInfo {
        let (json, response) = try await send(request(.get, "/models/\(Self.escaped(id))"))
        return try response.part(ModelInfo(json), "model")
    }

    func list(
        _ path: String,
        _ limit: Int,
        _ after: String?
    ) throws(AnthropicError) -> HTTPRequest {
        let cursor = after.map { "&after_id=\(Self.escaped($0))" } ?? ""
        return try request(.get, "\(path)?limit=\(limit)\(cursor)")
    }

    /// A name as it stands in a path.
    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."):
                String(Character(Unicode.Scalar(byte)))
            default:
                "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        .joined()
    }
}
