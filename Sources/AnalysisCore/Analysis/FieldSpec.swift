/// A field that a pipeline asks for.
public struct FieldSpec: Sendable, Hashable {
    /// The name in answers, records and reports.
    public var name: String
    /// What is read from a document.
    public var type: FieldType
    /// What the field means, for the prompt.
    public var description: String?
    /// Whether a document without it is an invalid answer; otherwise the field may be null.
    public var isRequired: Bool

    /// A field; required by default.
    public init(
        name: String,
        type: FieldType,
        description: String? = nil,
        isRequired: Bool = true
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.isRequired = isRequired
    }
}

/// The type of a field, with its bounds.
public indirect enum FieldType: Sendable, Hashable {
    /// Free text.
    case string(StringBounds)
    /// A number.
    case number(NumberBounds)
    /// A whole number.
    case integer(NumberBounds)
    /// True or false.
    case boolean
    /// A calendar date; records hold it as ISO 8601.
    case date(DateOrder?, grounding: Grounding? = nil)
    /// One of the given values.
    case enumeration([String])
    /// A passage that must occur in the document.
    case quote(Grounding)
    /// Several values of one type.
    case list(of: FieldType, ItemBounds)
    /// Named fields of its own.
    case object([FieldSpec])
}

/// The bounds of a text field.
public struct StringBounds: Sendable, Hashable {
    /// The least number of characters.
    public var minLength: Int?
    /// The largest number of characters.
    public var maxLength: Int?
    /// A regular expression that the whole text must match.
    public var pattern: String?
    /// Whether the text must occur in the document; `nil` for what `Grounding.usual` says.
    public var grounding: Grounding?

    /// Bounds; none by default.
    public init(
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: String? = nil,
        grounding: Grounding? = nil
    ) {
        self.minLength = minLength
        self.maxLength = maxLength
        self.pattern = pattern
        self.grounding = grounding
    }
}

/// The bounds of a number field.
public struct NumberBounds: Sendable, Hashable {
    /// The least value.
    public var minimum: Double?
    /// The largest value.
    public var maximum: Double?
    /// Which character separates decimals in the documents, where that is known.
    public var decimal: DecimalSeparator?
    /// Whether the number must occur in the document; `nil` for what `Grounding.usual` says.
    public var grounding: Grounding?

    /// Bounds; none by default.
    public init(
        minimum: Double? = nil,
        maximum: Double? = nil,
        decimal: DecimalSeparator? = nil,
        grounding: Grounding? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.decimal = decimal
        self.grounding = grounding
    }
}

/// The character that separates decimals in a document's numbers.
public enum DecimalSeparator: String, Sendable, Hashable, CaseIterable {
    /// `1,234.56`
    case point
    /// `1.234,56`
    case comma
}

/// The order of day and month in a document's numeric dates.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    /// Day, month, year.
    case dmy
    /// Month, day, year.
    case mdy
    /// Year, month, day.
    case ymd
}

/// What happens when a value does not occur in the document.
public enum Grounding: String, Sendable, Hashable, CaseIterable {
    /// The answer is refused.
    case require
    /// The record carries a finding.
    case flag
    /// Nothing; it is not looked for.
    case off

    /// What happens to texts, numbers and dates where the pipeline does not say.
    public static let usual = Grounding.flag
}

/// The bounds of a list field.
public struct ItemBounds: Sendable, Hashable {
    /// The least number of items.
    public var minItems: Int?
    /// The largest number of items.
    public var maxItems: Int?

    /// Bounds; none by default.
    public init(minItems: Int? = nil, maxItems: Int? = nil) {
        self.minItems = minItems
        self.maxItems = maxItems
    }
}
