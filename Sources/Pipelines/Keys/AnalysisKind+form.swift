import AnalysisCore
import JSON

extension AnalysisKind {
    /// The key of the options; `nil` for a kind without any.
    var key: Key<any AnalysisTask>? {
        options.isEmpty ? nil : Key(name, form, optionsSummary)
    }

    /// The value of the key: a mapping of the options, which the kind turns into a task.
    private var form: Form<any AnalysisTask> {
        Form.mapping(KeyTable(entries: options.map(\.entry))) { section in
            var values: [String: OptionReading.Value] = [:]
            for option in options {
                values[option.name] = section.read(option.key)
            }
            var reading = OptionReading(
                values,
                stated: Set((section.node.members ?? []).map(\.key))
            )
            let task = task(&reading)
            for fault in reading.faults { section.report(fault) }
            return task
        }
    }
}

extension AnalysisOption {
    /// The option as a key of its mapping.
    fileprivate var key: Key<OptionReading.Value> {
        Key(name, form.value, summary, isRequired: isRequired)
    }

    /// The option as a line of its table.
    fileprivate var entry: KeyTable.Entry { key.entry }
}

extension AnalysisOption.Form {
    /// How the value is read.
    fileprivate var value: Form<OptionReading.Value> {
        switch self {
        case .flag: Form<Bool>.boolean.then { value, _, _ in .flag(value) }
        case .count(let range): Form<Int>.integer(range).then { value, _, _ in .count(value) }
        case .word(let words): Form<String>.word(of: words).then { word, _, _ in .text(word) }
        case .text: Form<String>.text.then { text, _, _ in .text(text) }
        case .language: Form.language.then { language, _, _ in .text(language.value) }
        case .names(let noun):
            DescribedNameForms(noun: noun).names.then { names, _, _ in .names(names) }
        }
    }
}

extension Section {
    /// Reports what is wrong with an option of an analysis.
    fileprivate func report(_ fault: OptionReading.Fault) {
        let member = member(fault.option)
        let place =
            (fault.isAboutValue ? member?.value.location : member?.keyLocation) ?? node.location
        let message = "\(context.key(fault.option)) \(fault.message)"
        if fault.isWarning {
            context.warning(message, at: place, note: fault.note)
        } else {
            context.error(message, at: place, expected: fault.expected, note: fault.note)
        }
    }
}
