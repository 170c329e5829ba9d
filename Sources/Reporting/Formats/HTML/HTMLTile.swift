/// A figure of a page with its name.
struct HTMLTile {
    private let name: String
    private let figure: String
    private let note: String?
    private let style: String

    init(_ name: String, _ figure: String, _ note: String? = nil, style: String = "") {
        self.name = name
        self.figure = figure
        self.note = note
        self.style = style
    }

    /// Several side by side.
    static func list(_ tiles: [HTMLTile]) -> String {
        "<dl class=\"figures\">\n\(tiles.map(\.markup).joined())</dl>\n"
    }

    private var markup: String {
        let note = note.map { "<span class=\"note\">\(HTMLText.escaped($0))</span>" } ?? ""
        let style = style.isEmpty ? "" : " class=\"\(style)\""
        return "<div\(style)><dt>\(name)</dt><dd>\(HTMLText.escaped(figure))\(note)</dd></div>\n"
    }
}
