extension [MetricFamily] {
    /// The families as OpenMetrics text, with the end that it demands.
    ///
    /// - Parameters:
    ///   - prefix: What all names begin with, without the `_` behind it.
    ///   - labels: What every sample carries beside its own labels.
    /// - Returns: The text; families that nothing is known about are named without samples.
    public func openMetrics(prefix: String, labels: [MetricFamily.Label] = []) -> String {
        var text = ""
        for family in self {
            let name = "\(prefix)_\(family.name)"
            text += "# TYPE \(name) \(family.kind.rawValue)\n"
            if let unit = family.unit { text += "# UNIT \(name) \(unit)\n" }
            text += "# HELP \(name) \(family.help)\n"
            for sample in family.samples {
                let pairs = (labels + sample.labels).map { label in
                    "\(label.name)=\"\(Self.escaped(label.value))\""
                }
                let set = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
                text += "\(name)\(family.kind.suffix)\(set) \(sample.value)\n"
            }
        }
        return text + "# EOF\n"
    }

    /// The families as members of a JSON object, without the braces around them.
    ///
    /// What is told apart by labels is an object with the values of the first as keys. What is
    /// unknown is `null`.
    public var jsonMembers: [String] {
        filter { $0.kind != .info }.map { family in
            let value: String
            if family.isLabelled {
                let parts = family.samples.map { sample in
                    "\(Self.quoted(sample.labels.first?.value ?? "")): \(sample.value)"
                }
                value = "{\(parts.joined(separator: ", "))}"
            } else {
                value = family.samples.first?.value ?? "null"
            }
            return "\"\(family.name)\": \(value)"
        }
    }

    /// The value of a label as OpenMetrics writes it.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(scalar)
            }
        }
        .joined()
    }

    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\"": "\\\""
            case _ where scalar.value < 0x20:
                "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"\(scalars.joined())\""
    }
}

extension MetricFamily.Kind {
    /// What the samples' names end in.
    fileprivate var suffix: String {
        switch self {
        case .counter: "_total"
        case .gauge: ""
        case .info: "_info"
        }
    }
}
