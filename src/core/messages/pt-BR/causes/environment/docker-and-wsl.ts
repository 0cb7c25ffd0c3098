import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { dockerAndWsl as signatures } from "../../../../diagnosis/signatures/environment/docker-and-wsl.ts";

export const dockerAndWsl: WordsOf<typeof signatures> = {
  "docker-no-gpu": {
    title: "O Docker não sabe como repassar a placa de vídeo",
    cause:
      "Falta o NVIDIA Container Toolkit ou o Docker não foi avisado dele, o hospedeiro não tem driver, ou o Docker foi instalado como snap.",
    do: "Instale o NVIDIA Container Toolkit no hospedeiro, registre-o no Docker e reinicie o Docker. No Windows, use o Docker Desktop com WSL 2.",
  },
  "docker-daemon": {
    title: "O Docker não está rodando, ou esta conta não pode usá-lo",
    cause:
      "O comando docker só fala com o serviço do Docker; ele não está rodando, ou a sua conta não está no grupo docker.",
    do: {
      linux: "Inicie o Docker e acrescente a sua conta ao grupo docker; depois saia da sessão e entre de novo.",
      darwin: "Abra o Docker Desktop e espere até ele dizer que está rodando.",
      win32: "Abra o Docker Desktop e espere até ele dizer que está rodando.",
    },
  },
  "docker-image-refused": {
    title: "A imagem de contêiner não é entregue",
    cause:
      "O nome ou a tag está escrito errado, ela é privada, ou imagens demais foram baixadas deste endereço sem entrar numa conta.",
    do: "Confira nome e tag na página do registro; entre com docker login. Depois de um limite, espere uma hora ou baixe de outro registro.",
  },
  "shared-memory-small": {
    title: "A memória que os programas compartilham é pequena demais",
    cause: "Partes de um programa trocam dados por /dev/shm, e num contêiner o Docker a faz com apenas 64 MB.",
    do: "Inicie o contêiner com --shm-size 8g ou --ipc=host, ou faça o programa trabalhar com menos auxiliares (num_workers=0).",
  },
  "wsl-gpu-blocked": {
    title: "O Windows não repassa a placa de vídeo ao WSL",
    cause:
      "O driver do Windows roda num modo sem gráficos (TCC), o Windows ou o WSL é antigo demais, ou um driver da NVIDIA foi instalado dentro do WSL, onde não deve haver nenhum.",
    do: "Atualize o Windows, o WSL e o driver da NVIDIA para Windows. Remova do Linux dentro do WSL os pacotes chamados nvidia-utils ou nvidia-driver.",
  },
  "wsl-not-ready": {
    title: "O WSL, que executa Linux dentro do Windows, não está pronto",
    cause:
      "Não está instalado ou está desatualizado, ou a virtualização do processador está desligada no BIOS; o Docker Desktop também precisa dele.",
    do: "Veja o estado com o primeiro comando, atualize ou instale com os outros, e reinicie. Se a mensagem fala em virtualização, ligue-a no BIOS (Intel VT-x, AMD SVM). O phi4-setup em si roda no Windows sem WSL.",
  },
};
