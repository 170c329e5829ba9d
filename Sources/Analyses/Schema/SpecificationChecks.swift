import AnalysisCore

/// Finds what no answer could satisfy before anything is sent.
struct SpecificationChecks {
    private let spec: AnalysisSpec

    /// Throws the first fault of a specification.
    static func check(_ spec: AnalysisSpec) throws(AnalysisError) {
        try Self(spec: spec).check()
    }

    private func check() throws(AnalysisError) {
        try spec.task.check(fields: spec.fields)
        let taken = Record.reservedFields.union(spec.task.fields.map(\.spec.name))
        for field in spec.fields where taken.contains(field.name) {
            throw AnalysisError(
                code: .invalidName,
                part: .field(field.name),
                message:
                    "the \(spec.kind.name) analysis has a field '\(field.name)' of its own; choose another name"
            )
        }
        try check(spec.fields, in: "")
    }

    private func check(_ fields: [FieldSpec], in path: String) throws(AnalysisError) {
        if let (index, fault) = NameFault.first(in: fields.map(\.name)) {
            throw AnalysisError(
                code: .invalidName,
                part: .field(path + fields[index].name),
                message: fault
            )
        }
        for field in fields {
            try check(field.type, at: path + field.name)
        }
    }

    private func check(_ type: FieldType, at path: String) throws(AnalysisError) {
        switch type {
        case .string(let bounds):
            try check(bounds, at: path)
        case .number(let bounds), .integer(let bounds):
            if let minimum = bounds.minimum, let maximum = bounds.maximum {
                try require(
                    minimum <= maximum,
                    .field(path),
                    "the minimum \(minimum.withoutFraction) is greater than the maximum \(maximum.withoutFraction)"
                )
            }
        case .enumeration(let values):
            guard !values.isEmpty else {
                throw AnalysisError(
                    code: .tooFew,
                    part: .field(path),
                    message: "an enum needs at least one value"
                )
            }
            if let (_, fault) = NameFault.first(in: values) {
                throw AnalysisError(code: .invalidName, part: .field(path), message: fault)
            }
        case .list(let element, let bounds):
            if let least = bounds.minItems {
                try require(least >= 0, .field(path), "min_items \(least) is negative")
                if let most = bounds.maxItems {
                    try require(
                        least <= most,
                        .field(path),
                        "min_items \(least) is greater than max_items \(most)"
                    )
                }
            }
            if let most = bounds.maxItems {
                try require(most >= 1, .field(path), "max_items \(most) leaves no room for an item")
            }
            try check(element, at: path)
        case .object(let fields):
            guard !fields.isEmpty else {
                throw AnalysisError(
                    code: .tooFew,
                    part: .field(path),
                    message: "an object needs at least one field"
                )
            }
            try check(fields, in: path + ".")
        case .boolean, .date, .quote:
            break
        }
    }

    private func check(_ bounds: StringBounds, at path: String) throws(AnalysisError) {
        if let least = bounds.minLength {
            try require(least >= 0, .field(path), "min_length \(least) is negative")
            if let most = bounds.maxLength {
                try require(
                    least <= most,
                    .field(path),
                    "min_length \(least) is greater than max_length \(most)"
                )
            }
        }
        if let most = bounds.maxLength {
            try require(most >= 1, .field(path), "max_length \(most) leaves no room for a text")
        }
        if let pattern = bounds.pattern {
            try require(
                (try? Regex(pattern)) != nil,
                .field(path),
                "the pattern '\(pattern)' is not a regular expression"
            )
        }
    }

    private func require(
        _ condition: Bool,
        _ part: AnalysisError.Part,
        _ message: String
    ) throws(AnalysisError) {
        guard condition else {
            throw AnalysisError(code: .invalidBound, part: part, message: message)
        }
    }
}
