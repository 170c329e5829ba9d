/// The names of attributes that mean something to us; all others are dropped while parsing.
public enum HTMLAttribute: UInt8, Sendable, CaseIterable {
    case ariaHidden, ariaModal, bgcolor, `class`, color, content, charset, datetime, dir, height
    case hidden, href, id, itemprop, itemtype, lang, name, property, rel, role, style, type, width

    /// The attribute of a name in lower case, if it is one of ours.
    init?(name: String) {
        guard let attribute = Self.byName[name] else { return nil }
        self = attribute
    }

    private static let byName: [String: HTMLAttribute] = {
        var attributes: [String: HTMLAttribute] = [
            "aria-hidden": .ariaHidden, "aria-modal": .ariaModal, "xml:lang": .lang,
        ]
        for attribute in allCases where attribute != .ariaHidden && attribute != .ariaModal {
            attributes["\(attribute)"] = attribute
        }
        return attributes
    }()
}
