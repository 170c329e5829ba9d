import AnalysisCore

/// Finds what no answer could satisfy before anything is sent.
struct SpecificationChecks {
    private let spec: AnalysisSpec

    /// Throws the first fault of a specification.
    static func check(_ spec: AnalysisSpec) throws(AnalysisError) {
        try Self(spec: spec).check()
    }

    private func check() throws(AnalysisError) {
        switch spec.task {
        case .summary(let options): try check(options)
        case .classification(let options): try check(options.categories)
        case .sentiment: break
        case .extraction:
            guard !spec.fields.isEmpty else {
                throw AnalysisError(
                    code: .tooFew,
                    part: .option("fields"),
                    message: "an extraction needs at least one field"
                )
            }
        }
        var own = spec
        own.fields = []
        let taken = AnswerShape(own).fields.map(\.name) + AnswerShape.reserved
        for field in spec.fields where taken.contains(field.name) {
            throw AnalysisError(
                code: .invalidName,
                part: .field(field.name),
                message:
                    "the \(spec.kind.rawValue) analysis has a field '\(field.name)' of its own; choose another name"
            )
        }
        try check(spec.fields, in: "")
    }

    private func check(_ options: SummaryOptions) throws(AnalysisError) {
        let (key, count) =
            switch options.length {
            case .sentences(let count): ("summary.sentences", count)
            case .words(let count): ("summary.words", count)
            }
        try require(count >= 1, .option(key), "\(count) is too short; at least 1 is needed")
        try require(
            options.keyPoints >= 0,
            .option("summary.key_points"),
            "\(options.keyPoints) is negative; 0 means no key points"
        )
    }

    private func check(
        _ categories: [ClassificationOptions.Category]
    ) throws(AnalysisError) {
        guard categories.count >= 2 else {
            throw AnalysisError(
                code: .tooFew,
                part: .option("classification.categories"),
                message: "a classification chooses between at least two categories"
            )
        }
        if let (index, fault) = Self.firstFault(in: categories.map(\.name)) {
            throw AnalysisError(code: .invalidName, part: .category(index), message: fault)
        }
    }

    private func check(_ fields: [FieldSpec], in path: String) throws(AnalysisError) {
        if let (index, fault) = Self.firstFault(in: fields.map(\.name)) {
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
                    "the minimum \(minimum.shown) is greater than the maximum \(maximum.shown)"
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
            if let (_, fault) = Self.firstFault(in: values) {
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

    /// The first name that is empty, or that a model could not tell from another.
    private static func firstFault(in names: [String]) -> (index: Int, message: String)? {
        var seen: [String: String] = [:]
        for (index, name) in names.enumerated() {
            let folded = name.foldedLabel
            guard !folded.isEmpty else { return (index, "a name is empty") }
            if let other = seen.updateValue(name, forKey: folded) {
                return other == name
                    ? (index, "'\(name)' stands twice")
                    : (
                        index,
                        "'\(name)' and '\(other)' differ only in case or white space, which models do not keep apart"
                    )
            }
        }
        return nil
    }
}

extension String {
    /// A label with case and white space folded, for comparison.
    var foldedLabel: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

extension Double {
    /// The number without a superfluous fraction, for messages.
    var shown: String {
        let text = description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
