import JSON
import NIOCore
import NIOHTTP1

extension ReceivedRequest {
    /// A request as SwiftNIO decoded it; its number comes later.
    init(_ head: HTTPRequestHead, _ body: ByteBuffer) {
        let bytes = Array(body.readableBytesView)
        let parts = head.uri.split(separator: "?", maxSplits: 1)
        var query: [String: String] = [:]
        for pair in parts.dropFirst().first?.split(separator: "&") ?? [] {
            let sides = pair.split(separator: "=", maxSplits: 1)
            query[String(sides[0])] = sides.count > 1 ? String(sides[1]) : ""
        }
        self.init(
            number: 0,
            method: head.method.rawValue,
            path: String(parts.first ?? "/"),
            query: query,
            headers: Dictionary(
                head.headers.map { ($0.name.lowercased(), $0.value) },
                uniquingKeysWith: { first, _ in first }
            ),
            body: bytes,
            json: bytes.isEmpty ? nil : try? JSONReader.value(of: bytes)
        )
    }
}
