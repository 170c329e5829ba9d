"""The manual page, made of what the binary says of itself."""

import subprocess


def literal(text):
    lines = []
    for line in text.rstrip().split("\n"):
        line = line.replace("\\", "\\e").replace("-", "\\-")
        lines.append("\\&" + line if line.startswith((".", "'")) else line)
    return ".nf\n" + "\n".join(lines) + "\n.fi\n"


def page(binary, version, date):
    """The page in the form of man(7)."""
    def say(*arguments):
        return subprocess.run([binary, *arguments], capture_output=True, text=True, check=True).stdout
    root = say("--help")
    names = [line.split()[0] for line in root.split("\nCOMMANDS:\n")[1].split("\n") if line.startswith("  ") and "See 'analyze" not in line]
    text = f'.TH ANALYZE 1 "{date[:10]}" "analyze {version}" "User Commands"\n'
    text += ".SH NAME\nanalyze \\- ask a language model about every document of a folder\n"
    text += ".SH SYNOPSIS\n.B analyze\n.I path\n\\&... \\-\\-pipeline\n.I file\n[options]\n"
    text += ".SH DESCRIPTION\n" + literal(root)
    for name in names:
        text += f".SH ANALYZE {name.upper()}\n" + literal(say("help", name))
    return text
