import JSON

extension Fault {
    /// Reads a fault as `FaultSyntax` writes it.
    ///
    /// - Parameter text: Such as `status:429; retry-after: 7`.
    /// - Returns: The fault; `nil` for `none`.
    /// - Throws: A `FaultSyntaxError`.
    public static func reading(_ text: String) throws -> Fault? {
        let name = text.prefix { $0 != ":" && $0 != ";" }.trimmed
        guard let syntax = FaultSyntax.all.first(where: { $0.name == name }) else {
            throw FaultSyntaxError(description: "there is no fault '\(name)'")
        }
        guard syntax.name != syntax.form || text.utf8.count == name.utf8.count else {
            throw FaultSyntaxError(description: "\(name) takes nothing behind it")
        }
        return try syntax.fault(FaultText(text, name: name))
    }
}

/// A fault as it is written, taken apart.
struct FaultText: Sendable {
    /// The name of the fault.
    let name: String
    /// What stands behind the colon; empty where nothing does.
    let argument: String
    /// The parts `NAME=VALUE`.
    private(set) var parts: [String: String] = [:]
    /// The parts `NAME: VALUE`.
    private(set) var headers: [String: String] = [:]

    /// Faults that have parts behind their argument.
    private static let withParts: Set<String> = ["status", "response", "redirect"]

    init(_ text: String, name: String) throws(FaultSyntaxError) {
        self.name = name
        let rest = text.drop { $0 != ":" && $0 != ";" }
        guard Self.withParts.contains(name) else {
            argument = rest.dropFirst().trimmed
            return
        }
        argument = rest.prefix { $0 != ";" }.dropFirst().trimmed
        try readParts(rest.drop { $0 != ";" })
    }

    private mutating func readParts(_ text: Substring) throws(FaultSyntaxError) {
        var rest = text.dropFirst().drop { $0 == " " }
        while !rest.isEmpty {
            if rest.hasPrefix("body=") {
                parts["body"] = String(rest.dropFirst("body=".count))
                return
            }
            let part = rest.prefix { $0 != ";" }
            rest = rest.dropFirst(part.count + 1).drop { $0 == " " }
            guard let sign = part.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
                throw FaultSyntaxError(
                    description: "'\(part)' is neither a header NAME: VALUE nor NAME=VALUE"
                )
            }
            let key = part[..<sign].trimmed
            let value = part[part.index(after: sign)...].trimmed
            if part[sign] == "=" { parts[key] = value } else { headers[key] = value }
        }
    }

    /// The argument, where the fault cannot be without one.
    func wanted(_ what: String) throws(FaultSyntaxError) -> String {
        guard !argument.isEmpty else {
            throw FaultSyntaxError(description: "\(name) wants \(what) behind a colon")
        }
        return argument
    }

    /// A text read as an HTTP status.
    func status(_ text: String) throws(FaultSyntaxError) -> Int {
        guard let status = Int(text), 100...999 ~= status else {
            throw FaultSyntaxError(description: "\(name) wants a status such as 503")
        }
        return status
    }

    /// The argument read as a time.
    var time: Duration {
        get throws(FaultSyntaxError) {
            guard let time = Duration(simulated: argument) else {
                throw FaultSyntaxError(description: "\(name) wants a time such as 100ms or 2s")
            }
            return time
        }
    }

    /// The argument read as a number of bytes.
    var size: Int {
        get throws(FaultSyntaxError) {
            let units = ["KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
            let unit = units[String(argument.suffix(2))]
            let digits = unit == nil ? argument[...] : argument.dropLast(2)
            guard let number = Int(digits), 0...1_000_000_000_000 ~= number else {
                throw FaultSyntaxError(description: "\(name) wants a size such as 5000 or 100MB")
            }
            return number * (unit ?? 1)
        }
    }

    /// The argument read as the members of a JSON object.
    var members: JSONObject {
        get throws(FaultSyntaxError) {
            guard let object = (try? JSONReader.value(of: argument))?.object else {
                throw FaultSyntaxError(description: "\(name) wants a JSON object behind a colon")
            }
            return object
        }
    }
}

extension Duration {
    /// Reads `100ms`, `2s`, or `2`, which means seconds.
    public init?(simulated text: String) {
        let isMilliseconds = text.hasSuffix("ms")
        let unit = isMilliseconds ? 2 : text.hasSuffix("s") ? 1 : 0
        guard let number = Double(text.dropLast(unit)), 0...1e9 ~= number else { return nil }
        self = isMilliseconds ? .milliseconds(number) : .seconds(number)
    }
}

extension Substring {
    /// The text without the spaces around it.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
