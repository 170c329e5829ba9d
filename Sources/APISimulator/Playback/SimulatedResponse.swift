import JSON

/// A response before it is turned into bytes.
struct SimulatedResponse: Sendable {
    /// The body.
    enum Body: Sendable {
        /// A body of known length.
        case bytes([UInt8])
        /// Server-sent events, each as its bytes.
        case events([[UInt8]])
    }

    var status = 200
    var headers: [(name: String, value: String)] = []
    var contentType = "application/json"
    var body: Body
    /// What the answer costs, where it is one that is billed.
    var entry: Books.Entry?

    /// A JSON reply.
    static func json(_ value: JSONValue, status: Int = 200, entry: Books.Entry? = nil)
        -> SimulatedResponse
    {
        SimulatedResponse(status: status, body: .bytes(value.bytes), entry: entry)
    }

    /// An error of the API's form.
    static func error(
        _ status: Int,
        _ type: String,
        _ message: String,
        code: String? = nil
    ) -> SimulatedResponse {
        var error: JSONObject = ["type": .string(type), "message": .string(message)]
        error["details"] = code.map { ["error_code": .string($0)] }
        return .json(["type": "error", "error": .object(error)], status: status)
    }

    /// The line and the fields up to the body.
    func head(length: Int?) -> [UInt8] {
        var text = "HTTP/1.1 \(status) \(Self.phrase(status))\r\n"
        for (name, value) in headers {
            text += "\(name): \(value)\r\n"
        }
        if !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            text += "content-type: \(contentType)\r\n"
        }
        text +=
            length.map { "content-length: \($0)\r\n\r\n" } ?? "transfer-encoding: chunked\r\n\r\n"
        return Array(text.utf8)
    }

    private static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 300..<400: "Redirect"
        case 400..<500: "Client Error"
        default: "Server Error"
        }
    }

    /// A chunk of a body of unknown length.
    static func chunk(_ bytes: [UInt8]) -> [UInt8] {
        Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [13, 10]
    }

    /// What ends a body of unknown length.
    static let lastChunk = Array("0\r\n\r\n".utf8)

    /// An event as its bytes.
    static func event(_ name: String?, _ data: JSONValue) -> [UInt8] {
        var bytes = name.map { Array("event: \($0)\n".utf8) } ?? []
        bytes += "data: ".utf8
        JSONWriter().write(data, to: &bytes)
        bytes += "\n\n".utf8
        return bytes
    }
}

extension JSONValue {
    /// Compact JSON text.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter().write(self, to: &bytes)
        return bytes
    }
}
