import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { port as signatures } from "../../../../diagnosis/signatures/server/port.ts";

export const port: WordsOf<typeof signatures> = {
  "server-port-in-use": {
    title: "A porta está ocupada por outro programa",
    cause: "Só um programa por vez pode escutar numa porta: muitas vezes é o mesmo servidor, iniciado antes.",
    do: "Veja se o servidor já está rodando. Se estiver, use-o; senão encerre o outro programa ou escolha outra porta, e informe a nova ao cliente.",
  },
  "server-port-excluded-windows": {
    title: "O Windows reservou esta porta para si",
    cause:
      "Hyper-V, WSL e Docker reservam faixas inteiras de portas ao iniciar, e nenhum programa pode usá-las. Não é questão de permissão.",
    do: "Escolha uma porta fora das faixas que o primeiro comando mostra. Parar e iniciar o winnat como administrador muda as faixas de lugar.",
  },
  "server-port-privileged": {
    title: "Portas abaixo de 1024 são reservadas ao administrador",
    cause: "No Linux e no macOS, só o administrador pode escutar numa porta assim, por exemplo a 80.",
    do: "Escolha uma porta a partir de 1024, como 8080.",
  },
  "bind-address-unavailable": {
    title: "O servidor recebeu um endereço que este computador não tem",
    cause: "O endereço é de outro computador ou de um roteador, ou localhost significa IPv6, que está desligado aqui.",
    do: "Escute em 127.0.0.1 (só este computador) ou 0.0.0.0 (a rede também).",
  },
};
