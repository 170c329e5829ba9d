/// The names of elements that mean something to us, and three that stand for everything else.
public enum HTMLTag: UInt8, Sendable, CaseIterable {
    /// A text node.
    case text
    /// An element of any other name.
    case other
    /// An element that a page defines for itself, with a dash in its name.
    case custom
    case a, abbr, address, annotation, article, aside, audio
    case b, base, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup
    case data, dd, del, details, dfn, dialog, dir, div, dl, dt
    case em, embed
    case fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, img, input, ins
    case kbd, label, legend, li, link, listing
    case main, map, mark, marquee, math, menu, meta, meter, mfrac, mroot, mover, msqrt, msub
    case msubsup, msup, munder, munderover
    case nav, noframes, noscript
    case object, ol, optgroup, option, output
    case p, param, picture, plaintext, pre, progress
    case q, rp, rt, ruby
    case s, samp, script, search, section, select, slot, small, source, span, strike, strong, style
    case sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul, `var`, video, wbr, xmp

    /// The tag of an element's name in lower case.
    init(name: String) {
        self = Self.byName[name] ?? (name.contains("-") ? .custom : .other)
    }

    /// The tag of a name in lower case, unless elements of that name are not told apart.
    public init?(knownName: String) {
        guard let tag = Self.byName[knownName] else { return nil }
        self = tag
    }

    private static let byName: [String: HTMLTag] = {
        var tags: [String: HTMLTag] = [:]
        for tag in allCases where tag != .text && tag != .other && tag != .custom {
            tags["\(tag)"] = tag
        }
        return tags
    }()
}
